-- The name of an application can have been another consumer's before: what that one asked for is no request of this one.
CREATE UNIQUE INDEX access_request_open_of_consumer ON access_request (consumer, application, scope) WHERE state = 'REQUESTED';
DROP INDEX access_request_open;
