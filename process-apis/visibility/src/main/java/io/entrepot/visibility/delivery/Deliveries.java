package io.entrepot.visibility.delivery;

import io.entrepot.visibility.notice.Notice;
import io.entrepot.visibility.notice.NoticeType;
import io.entrepot.visibility.webhook.Webhook;
import io.entrepot.visibility.webhook.WebhookId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** All deliveries. */
public interface Deliveries {

    /** Adds a notice for a webhook within the running transaction; the same event again adds nothing. */
    void add(DeliveryId id, Webhook webhook, Notice notice);

    /** Takes what is due, so many at most: few for one webhook, one for a webhook that fails. */
    List<Claim> claim(int most);

    /** Notes an attempt and what follows within the running transaction; false where another has taken the delivery over. */
    boolean settle(Claim claim, Attempt attempt, Delivery.State state, @Nullable Instant dueAt);

    /** Ends a delivery within the running transaction, whatever became of it; false where another has taken it over. */
    boolean abandon(Claim claim);

    Optional<Delivery> find(WebhookId webhook, DeliveryId id);

    /** A delivery with what was tried, as of one moment. */
    Optional<History> history(WebhookId webhook, DeliveryId id);

    /** The next that fit, the newest first. */
    List<Delivery> list(WebhookId webhook, Filter filter, @Nullable DeliveryId after, int limit);

    /** Has one sent again; false where it waits to be sent anyway. */
    boolean replay(WebhookId webhook, DeliveryId id);

    /** Has those sent again that were made since then, and answers how many. */
    int replay(WebhookId webhook, Instant since, boolean onlyUntaken);

    /** A delivery and what was tried, the first attempt first. */
    record History(Delivery delivery, List<Attempt> attempts) {

        public History {
            attempts = List.copyOf(attempts);
        }
    }

    /** Which deliveries. */
    record Filter(
            Delivery.@Nullable State state,
            @Nullable NoticeType type,
            @Nullable Instant since) {}
}
