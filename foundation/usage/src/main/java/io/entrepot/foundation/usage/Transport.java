package io.entrepot.foundation.usage;

import io.cloudevents.CloudEvent;

/** Brings one event to Kafka, or fails. */
interface Transport extends AutoCloseable {

    /** Returns when Kafka has the event. */
    void send(CloudEvent event) throws InterruptedException;

    @Override
    void close();
}
