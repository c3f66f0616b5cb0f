package io.entrepot.visibility.webhook;

import io.entrepot.canonical.order.ConsumerId;
import io.entrepot.foundation.cases.Actor;
import io.entrepot.foundation.cases.ExceptionCases;
import io.entrepot.visibility.notice.NoticeType;
import io.entrepot.visibility.receiver.ReceiverRules;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Partners subscribe, change what they are told and end it; an address is looked up before a transaction begins. */
public final class Subscribing {

    private static final Actor PARTNER = new Actor("partner");

    private final Webhooks webhooks;
    private final ReceiverRules rules;
    private final ExceptionCases cases;
    private final Supplier<WebhookId> ids;
    private final Consumer<Runnable> transaction;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    public Subscribing(
            Webhooks webhooks,
            ReceiverRules rules,
            ExceptionCases cases,
            Supplier<WebhookId> ids,
            Consumer<Runnable> transaction,
            Clock clock) {
        this.webhooks = webhooks;
        this.rules = rules;
        this.cases = cases;
        this.ids = ids;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** What a partner chooses, as it says it. */
    public record Wish(
            String address, Set<NoticeType> types, @Nullable String description) {}

    public Webhooks.Addition subscribe(ConsumerId consumer, Wish wish, Webhooks.Request request) {
        var now = clock.instant()
                .truncatedTo(ChronoUnit.MICROS); // as it is stored, so that a repetition is answered alike
        var status = new Webhook.Status(Webhook.State.ENABLED, null, now, null);
        var webhook = new Webhook(ids.get(), consumer, checked(wish), status, now);
        return webhooks.add(webhook, SigningSecret.random(random), request);
    }

    /** Changes all that the partner chooses; one that is enabled again is sent what happens from now on. */
    public Optional<Webhook> change(ConsumerId consumer, WebhookId id, Wish wish, Webhook.State state) {
        var terms = checked(wish);
        transaction.accept(() -> webhooks.find(consumer, id).ifPresent(webhook -> {
            webhooks.change(id, terms);
            set(webhook, state);
        }));
        return webhooks.find(consumer, id);
    }

    public boolean unsubscribe(ConsumerId consumer, WebhookId id) {
        var known = webhooks.find(consumer, id);
        transaction.accept(() -> known.ifPresent(webhook -> {
            webhooks.remove(id);
            settleCase(id, "was removed");
        }));
        return known.isPresent();
    }

    /** A new secret; those before it go on signing for as long as the overlap lasts. */
    public Optional<SigningSecret> rotate(ConsumerId consumer, WebhookId id, String requestKey, Duration overlap) {
        return webhooks.find(consumer, id)
                .map(webhook -> webhooks.rotate(
                        id,
                        SigningSecret.random(random),
                        requestKey,
                        clock.instant().plus(overlap)));
    }

    /** Ends sending for a reason of ours, with a case; joins the running transaction. */
    public boolean disable(WebhookId id, Webhook.Reason reason) {
        var isDisabled = webhooks.disable(id, reason, clock.instant());
        if (isDisabled) {
            cases.open(WebhookCase.WEBHOOK_DISABLED, id.value(), "is disabled: " + reason);
        }
        return isDisabled;
    }

    private void set(Webhook webhook, Webhook.State state) {
        if (state == Webhook.State.ENABLED && !webhook.isEnabled()) {
            webhooks.enable(webhook.id(), clock.instant());
            settleCase(webhook.id(), "was enabled again");
        } else if (state == Webhook.State.DISABLED) {
            webhooks.disable(webhook.id(), Webhook.Reason.BY_PARTNER, clock.instant());
        }
    }

    private void settleCase(WebhookId id, String reason) {
        cases.resolve(WebhookCase.WEBHOOK_DISABLED, id.value(), PARTNER, reason);
    }

    private Webhook.Terms checked(Wish wish) {
        return new Webhook.Terms(rules.checked(wish.address()), wish.types(), wish.description());
    }
}
