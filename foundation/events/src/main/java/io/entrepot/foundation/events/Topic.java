package io.entrepot.foundation.events;

import io.entrepot.canonical.usage.CallsCounted;

/** The Kafka topics of the platform, one per stream; each has a dead-letter topic beside it. */
public final class Topic {

    public static final String INVENTORY_OBSERVATIONS = "inventory.observations";
    public static final String INVENTORY_AVAILABILITY = "inventory.availability";
    public static final String FULFILMENT_MILESTONES = "fulfilment.milestones";
    public static final String RECEIVING_MILESTONES = "receiving.milestones";
    public static final String STOREFRONT_ORDERS = "storefront.orders";
    public static final String FINANCE_POSTINGS = "finance.postings";
    public static final String API_USAGE = CallsCounted.TOPIC;

    private static final String DEAD_LETTER = ".dead-letter";

    private Topic() {}

    /** Where messages of this topic go that cannot be processed. */
    public static String deadLetterOf(String topic) {
        return topic + DEAD_LETTER;
    }
}
