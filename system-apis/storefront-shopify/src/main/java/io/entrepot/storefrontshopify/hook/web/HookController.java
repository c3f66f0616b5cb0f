package io.entrepot.storefrontshopify.hook.web;

import io.entrepot.foundation.web.ProblemException;
import io.entrepot.foundation.web.ProblemType;
import io.entrepot.foundation.web.SignedWebhooks;
import io.entrepot.storefrontshopify.hook.HookDelivery;
import io.entrepot.storefrontshopify.hook.HookTopic;
import io.entrepot.storefrontshopify.hook.ReceivingHook;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Takes the shop's webhooks; without a right signature a delivery leaves no trace. */
@RestController
@RequestMapping("/hooks/storefront-shopify/{topic}")
@EnableConfigurationProperties(HookProperties.class)
@Hidden
class HookController {

    private static final SignedWebhooks SIGNED = SignedWebhooks.inBase64("X-Shopify-Hmac-Sha256");

    private final ReceivingHook receiving;
    private final HookProperties properties;

    HookController(ReceivingHook receiving, HookProperties properties) {
        this.receiving = receiving;
        this.properties = properties;
    }

    @PostMapping
    ResponseEntity<Void> receive(
            @PathVariable String topic,
            @RequestHeader(name = "X-Shopify-Webhook-Id", required = false) @Nullable String webhookId,
            HttpServletRequest request)
            throws IOException {
        var known = HookTopic.ofPath(topic)
                .orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND, "There is no such webhook."));
        var body = SIGNED.body(request, properties.secrets());
        receiving.receive(new HookDelivery(known, webhookId, new String(body, StandardCharsets.UTF_8)));
        return ResponseEntity.ok().build();
    }
}
