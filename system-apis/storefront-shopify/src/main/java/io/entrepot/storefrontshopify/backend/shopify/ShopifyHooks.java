package io.entrepot.storefrontshopify.backend.shopify;

import io.entrepot.foundation.backend.PermanentBackendException;
import io.entrepot.storefrontshopify.backend.shopify.Points.Share;
import io.entrepot.storefrontshopify.hook.HookReader;
import io.entrepot.storefrontshopify.hook.HookSubscriptions;
import io.entrepot.storefrontshopify.hook.HookTopic;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Subscriptions of the app, and the one thing that is read of a webhook's body. */
final class ShopifyHooks implements HookSubscriptions, HookReader {

    private static final Operation<Subscriptions> LIST =
            new Operation<>("webhookSubscriptions", """
            query Hooks($after: String) {
              webhookSubscriptions(first: 50, after: $after) {
                pageInfo { hasNextPage endCursor } nodes { id topic uri } } }""", Subscriptions.class, 51, Share.ORDERS);

    private static final Operation<Payload> CREATE =
            new Operation<>("webhookSubscriptionCreate", """
            mutation Subscribe($topic: WebhookSubscriptionTopic!, $uri: String!) {
              webhookSubscriptionCreate(topic: $topic, webhookSubscription: {uri: $uri, format: JSON}) {
                userErrors { field message } } }""", Payload.class, 12, Share.ORDERS);

    private static final Operation<Payload> DELETE =
            new Operation<>("webhookSubscriptionDelete", """
            mutation Unsubscribe($id: ID!) {
              webhookSubscriptionDelete(id: $id) { userErrors { field message } } }""", Payload.class, 12, Share.ORDERS);

    private static final Pattern NUMBER = Pattern.compile("\\d{1,19}");
    private static final int REFUSED = 422;

    private final GraphQl graphQl;
    private final ShopifyProperties properties;
    private final JsonMapper json = new JsonMapper();

    ShopifyHooks(GraphQl graphQl, ShopifyProperties properties) {
        this.graphQl = graphQl;
        this.properties = properties;
    }

    record Subscriptions(
            Members.@Nullable PageInfo pageInfo, @Nullable List<Hook> nodes) {}

    record Hook(String id, String topic, @Nullable String uri) {}

    record Payload(@Nullable List<UserError> userErrors) {}

    @Override
    public List<Subscription> all() {
        var all = new ArrayList<Subscription>();
        @Nullable String cursor = null;
        do {
            var result = graphQl.run(LIST, Gids.after(cursor));
            var page = new Members<>(result.pageInfo(), result.nodes());
            page.members()
                    .forEach(hook ->
                            all.add(new Subscription(hook.id(), hook.topic(), hook.uri() == null ? "" : hook.uri())));
            cursor = page.next();
        } while (cursor != null);
        return all;
    }

    @Override
    public String address(HookTopic topic) {
        return properties.hooksUrl() + "/" + topic.path();
    }

    @Override
    public void create(HookTopic topic) {
        check(graphQl.run(CREATE, Map.of("topic", topic.name(), "uri", address(topic))));
    }

    @Override
    public void delete(String id) {
        check(graphQl.run(DELETE, Map.of("id", id)));
    }

    /** The number exceeds what a floating point number can hold, so it is taken as text. */
    @Override
    public Optional<String> order(String body) {
        try {
            return Optional.of(json.readTree(body).path("id").asString(""))
                    .filter(id -> NUMBER.matcher(id).matches());
        } catch (JacksonException notJson) {
            return Optional.empty();
        }
    }

    private static void check(Payload payload) {
        var errors = UserError.of(payload.userErrors());
        if (!errors.isEmpty()) {
            throw new PermanentBackendException(
                    Points.BACKEND, REFUSED, "the subscription was refused: " + UserError.told(errors), null);
        }
    }
}
