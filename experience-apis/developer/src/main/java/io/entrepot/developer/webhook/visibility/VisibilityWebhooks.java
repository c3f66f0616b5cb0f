package io.entrepot.developer.webhook.visibility;

import io.entrepot.canonical.order.ConsumerId;
import io.entrepot.developer.application.IdempotencyKey;
import io.entrepot.developer.webhook.Delivery;
import io.entrepot.developer.webhook.DeliveryId;
import io.entrepot.developer.webhook.DeliveryPage;
import io.entrepot.developer.webhook.Replay;
import io.entrepot.developer.webhook.Webhook;
import io.entrepot.developer.webhook.WebhookId;
import io.entrepot.developer.webhook.Webhooks;
import io.entrepot.foundation.backend.BackendProblem;
import io.entrepot.foundation.backend.PassedRefusal;
import io.entrepot.foundation.backend.PermanentBackendException;
import io.entrepot.foundation.web.ProblemType;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** All webhooks, as the visibility API keeps them; what it refuses a developer reads in its words, as both name the fields alike. */
class VisibilityWebhooks implements Webhooks {

    private static final ProblemType[] ANSWERS = {
        ProblemType.INVALID_REQUEST, ProblemType.CONFLICT, ProblemType.IDEMPOTENCY_KEY_REUSED
    };

    private final WebhooksApi visibility;

    VisibilityWebhooks(WebhooksApi visibility) {
        this.visibility = visibility;
    }

    @Override
    public Webhook subscribe(ConsumerId partner, IdempotencyKey key, Webhook.Terms terms) {
        try {
            return visibility
                    .subscribe(key.value(), partner.value(), TermsMessage.of(terms))
                    .toWebhook();
        } catch (PermanentBackendException refusal) {
            throw PassedRefusal.of(refusal, ANSWERS);
        }
    }

    @Override
    public List<Webhook> of(ConsumerId partner) {
        return visibility.list(partner.value()).webhooks().stream()
                .map(WebhookMessage::toWebhook)
                .toList();
    }

    @Override
    public Optional<Webhook> find(ConsumerId partner, WebhookId id) {
        return known(() -> visibility.find(id.value(), partner.value()).toWebhook());
    }

    @Override
    public Optional<Webhook> change(ConsumerId partner, WebhookId id, Webhook.Terms terms) {
        return known(() -> visibility
                .change(id.value(), partner.value(), TermsMessage.of(terms))
                .toWebhook());
    }

    @Override
    public boolean remove(ConsumerId partner, WebhookId id) {
        return known(() -> {
                    visibility.remove(id.value(), partner.value());
                    return id;
                })
                .isPresent();
    }

    @Override
    public Optional<String> rotate(ConsumerId partner, WebhookId id, IdempotencyKey key, int overlapHours) {
        return known(() -> visibility
                .rotate(id.value(), key.value(), partner.value(), new OverlapMessage(overlapHours))
                .secret());
    }

    @Override
    public Optional<DeliveryId> test(ConsumerId partner, WebhookId id) {
        return known(() ->
                new DeliveryId(visibility.test(id.value(), partner.value()).delivery()));
    }

    @Override
    public Optional<DeliveryPage> deliveries(ConsumerId partner, WebhookId id, DeliveryPage.Query query) {
        var state = query.state() == null ? null : query.state().name();
        return known(() -> visibility
                .deliveries(
                        id.value(),
                        partner.value(),
                        state,
                        query.eventType(),
                        query.since(),
                        query.cursor(),
                        query.limit())
                .toPage());
    }

    @Override
    public Optional<Delivery> delivery(ConsumerId partner, WebhookId id, DeliveryId delivery) {
        return known(() -> visibility
                .delivery(id.value(), delivery.value(), partner.value())
                .toDelivery());
    }

    @Override
    public Optional<Integer> replay(ConsumerId partner, WebhookId id, Replay replay) {
        return known(() -> visibility
                .replay(id.value(), partner.value(), ReplayMessage.of(replay))
                .deliveries());
    }

    private static <T> Optional<T> known(Supplier<T> call) {
        try {
            return Optional.of(call.get());
        } catch (PermanentBackendException refusal) {
            if (isUnknown(refusal)) {
                return Optional.empty();
            }
            throw PassedRefusal.of(refusal, ANSWERS);
        }
    }

    private static boolean isUnknown(PermanentBackendException refusal) {
        return refusal.problem()
                .map(BackendProblem::type)
                .filter(ProblemType.NOT_FOUND.uri().toString()::equals)
                .isPresent();
    }
}
