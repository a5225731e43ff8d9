// One line per namespace (a feature's own file). Git merges this list as a union.
export { default as identityMails } from './identity-mails.json'
export { default as errors } from './errors.json'
export { default as platform } from './platform.json'
export { default as ui } from './ui.json'
