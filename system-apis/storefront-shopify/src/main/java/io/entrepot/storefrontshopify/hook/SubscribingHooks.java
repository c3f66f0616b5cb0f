package io.entrepot.storefrontshopify.hook;

import io.entrepot.storefrontshopify.hook.HookSubscriptions.Subscription;
import java.util.List;

/** Keeps one subscription per topic; the shop deletes one that it could not deliver for some hours, so it is made again. */
public class SubscribingHooks {

    private final HookSubscriptions subscriptions;

    public SubscribingHooks(HookSubscriptions subscriptions) {
        this.subscriptions = subscriptions;
    }

    public void subscribe() {
        var all = subscriptions.all();
        for (HookTopic topic : HookTopic.values()) {
            if (all.stream().noneMatch(one -> isOf(topic, one))) {
                subscriptions.create(topic);
            }
        }
        stale(all).forEach(one -> subscriptions.delete(one.id()));
    }

    private boolean isOf(HookTopic topic, Subscription subscription) {
        return subscription.topic().equals(topic.name())
                && subscription.address().equals(subscriptions.address(topic));
    }

    /** Ours by topic and path, from a time when the public address was another. */
    private List<Subscription> stale(List<Subscription> all) {
        return all.stream()
                .filter(one -> HookTopic.ofPath(
                                one.address().substring(one.address().lastIndexOf('/') + 1))
                        .filter(topic -> one.topic().equals(topic.name())
                                && one.address().contains("/hooks/storefront-shopify/")
                                && !one.address().equals(subscriptions.address(topic)))
                        .isPresent())
                .toList();
    }
}
