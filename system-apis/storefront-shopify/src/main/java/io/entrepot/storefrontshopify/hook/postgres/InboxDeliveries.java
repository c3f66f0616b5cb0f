package io.entrepot.storefrontshopify.hook.postgres;

import io.entrepot.foundation.events.Inbox;
import io.entrepot.storefrontshopify.hook.Deliveries;
import io.entrepot.storefrontshopify.hook.HookDelivery;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.springframework.stereotype.Component;

/** Notes deliveries in the inbox by the shop's id and by content: a body names the moment of its change, so equal is the same. */
@Component
class InboxDeliveries implements Deliveries {

    private final Inbox inbox;

    InboxDeliveries(Inbox inbox) {
        this.inbox = inbox;
    }

    @Override
    public void once(HookDelivery delivery, Runnable change) {
        var webhookId = delivery.webhookId();
        if (webhookId == null) {
            onceByContent(delivery, change);
        } else {
            inbox.once("hook/" + webhookId, () -> onceByContent(delivery, change));
        }
    }

    private void onceByContent(HookDelivery delivery, Runnable change) {
        inbox.once("hook/" + delivery.topic().path() + "/" + digest(delivery.body()), change);
    }

    private static String digest(String body) {
        try {
            var sha256 = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha256.digest(body.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
