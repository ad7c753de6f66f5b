import { content } from 'virtual:caveat-content';

/** What was compiled from `content-db/` at build time, in the shapes the services ask for. */
const { database, vocabulary, model } = content;

export const knowledge = { topics: database.topics, vocabulary, model };
export const topics = new Map(database.topics.map((topic) => [topic.id, topic]));
