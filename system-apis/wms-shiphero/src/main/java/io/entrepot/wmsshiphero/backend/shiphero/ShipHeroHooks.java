package io.entrepot.wmsshiphero.backend.shiphero;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.entrepot.canonical.inventory.NodeId;
import io.entrepot.wmsshiphero.backend.shiphero.Credits.Share;
import io.entrepot.wmsshiphero.hook.HookAddress;
import io.entrepot.wmsshiphero.hook.HookRegistrations;
import io.entrepot.wmsshiphero.hook.HookSecrets.HookSecret;
import io.entrepot.wmsshiphero.hook.HookTopic;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Webhooks registered in the account: one per type and shop name, and the shop name names the node. */
final class ShipHeroHooks implements HookRegistrations {

    private static final Operation<HooksResult> LIST =
            new Operation<>("webhooks", """
            query($after: String) {
              webhooks {
                request_id complexity
                data(first: 50, after: $after) {
                  pageInfo { hasNextPage endCursor } edges { node { id name url shop_name health } } } } }""", HooksResult.class, 51, Share.SYNC);

    private static final Operation<CreateResult> CREATE =
            new Operation<>("webhook_create", """
            mutation($data: CreateWebhookInput!) {
              webhook_create(data: $data) {
                request_id complexity webhook { id shared_signature_secret } } }""", CreateResult.class, 20, Share.SYNC);

    private static final Operation<DeleteResult> DELETE =
            new Operation<>("webhook_delete", """
            mutation($data: DeleteWebhookInput!) {
              webhook_delete(data: $data) { request_id complexity } }""", DeleteResult.class, 20, Share.SYNC);

    private static final String DISABLED = "UNHEALTHY";

    private final GraphQl graphQl;
    private final ShipHeroProperties properties;

    ShipHeroHooks(GraphQl graphQl, ShipHeroProperties properties) {
        this.graphQl = graphQl;
        this.properties = properties;
    }

    record HooksResult(@Nullable Connection<Hook> data) {}

    record Hook(
            String id,
            @Nullable String name,
            @Nullable String url,
            @JsonProperty("shop_name") @Nullable String shopName,
            @Nullable String health) {}

    record CreateResult(@Nullable Created webhook) {}

    record Created(
            String id,

            @JsonProperty("shared_signature_secret") @Nullable String secret) {
        @Override
        public String toString() {
            return "webhook " + id;
        }
    }

    record DeleteResult(
            @JsonProperty("request_id") @Nullable String requestId) {}

    @Override
    public List<Registration> all() {
        var hooks = new ArrayList<Hook>();
        String cursor = null;
        do {
            var variables = new HashMap<String, Object>();
            if (cursor != null) {
                variables.put("after", cursor);
            }
            var page = GraphQl.required(graphQl.run(LIST, variables).data());
            hooks.addAll(page.nodes());
            cursor = page.next();
        } while (cursor != null);
        return hooks.stream()
                .flatMap(hook -> address(hook).map(address -> registration(address, hook)).stream())
                .toList();
    }

    @Override
    public HookSecret create(HookAddress address) {
        var data = named(address);
        data.put("url", url(address));
        var created = GraphQl.required(graphQl.run(CREATE, Map.of("data", data)).webhook());
        return new HookSecret(created.id(), GraphQl.required(created.secret()));
    }

    @Override
    public void delete(HookAddress address) {
        graphQl.run(DELETE, Map.of("data", named(address)));
    }

    private Registration registration(HookAddress address, Hook hook) {
        var alive = url(address).equals(hook.url()) && !DISABLED.equals(hook.health());
        return new Registration(address, hook.id(), alive);
    }

    private Optional<HookAddress> address(Hook hook) {
        return properties.nodes().stream()
                .flatMap(node ->
                        Arrays.stream(HookTopic.values()).map(topic -> new HookAddress(new NodeId(node.node()), topic)))
                .filter(address -> named(address).equals(names(hook)))
                .findFirst();
    }

    private static Map<String, Object> names(Hook hook) {
        return Map.of("name", String.valueOf(hook.name()), "shop_name", String.valueOf(hook.shopName()));
    }

    private Map<String, Object> named(HookAddress address) {
        var names = new HashMap<String, Object>();
        names.put("name", vendorName(address.topic()));
        names.put("shop_name", properties.shopName() + "-" + address.node());
        return names;
    }

    private String url(HookAddress address) {
        return properties.hooksUrl() + "/" + address;
    }

    /** In title case: Shipment Update. */
    static String vendorName(HookTopic topic) {
        return Arrays.stream(topic.name().split("_"))
                .map(word -> word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(" "));
    }
}
