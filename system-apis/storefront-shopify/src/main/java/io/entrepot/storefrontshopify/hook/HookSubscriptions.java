package io.entrepot.storefrontshopify.hook;

import java.util.List;

/** The webhooks as the shop has them subscribed for this app. */
public interface HookSubscriptions {

    List<Subscription> all();

    /** Where webhooks of a topic are to arrive. */
    String address(HookTopic topic);

    void create(HookTopic topic);

    void delete(String id);

    /** One subscription. */
    record Subscription(String id, String topic, String address) {}
}
