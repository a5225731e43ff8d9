export { readActivities } from './activity-repository'
export {
  type ActivityWork,
  beginActivity,
  endActivity,
  readActivity,
  readActivityFiles,
  reportProgress,
  startActivity,
} from './activity-repository'
