export { actorOf } from '#audit/controllers/actor_of'
