package io.entrepot.foundation.usage;

import io.cloudevents.CloudEvent;

/** Brings one event to Kafka, or fails. */
interface Transport {

    /** Returns when Kafka has the event. */
    void send(CloudEvent event) throws InterruptedException;
}
