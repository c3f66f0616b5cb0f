package io.entrepot.wmsshiphero.hook.postgres;

import io.entrepot.foundation.events.Inbox;
import io.entrepot.wmsshiphero.hook.Deliveries;
import io.entrepot.wmsshiphero.hook.HookDelivery;
import io.entrepot.wmsshiphero.hook.HookTopic;
import org.springframework.stereotype.Component;

/** Notes deliveries in the inbox, by message id and by content, because a repetition may carry a new id. */
@Component
class InboxDeliveries implements Deliveries {

    private final Inbox inbox;

    InboxDeliveries(Inbox inbox) {
        this.inbox = inbox;
    }

    @Override
    public void once(HookDelivery delivery, Runnable change) {
        var messageId = delivery.messageId();
        if (messageId == null) {
            onceByContent(delivery, change);
        } else {
            inbox.once("hook/" + delivery.address() + "/" + messageId, () -> onceByContent(delivery, change));
        }
    }

    /** Stock may return to an earlier number, and its body has no time: the same content can be news. */
    private void onceByContent(HookDelivery delivery, Runnable change) {
        var topic = delivery.address().topic();
        if (topic == HookTopic.INVENTORY_UPDATE) {
            inbox.once("hook/" + topic.path() + "/" + delivery.receivedAt() + "/" + delivery.digest(), change);
        } else {
            inbox.once("hook/" + topic.path() + "/" + delivery.digest(), change); // the same for every node's hook
        }
    }
}
