export { answerNextAuth } from './answer-next-auth'
export { registerUser } from './register-user'
