export {
  type ActivityWork,
  beginActivity,
  endActivity,
  readActivityFiles,
  reportProgress,
  startActivity,
} from './activity-repository'
