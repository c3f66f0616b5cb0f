package io.entrepot.orders.order.web;

import io.entrepot.foundation.events.CanonicalJson;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import tools.jackson.databind.json.JsonMapper;

/** What tells a request from another one that comes with the same key. */
final class Fingerprint {

    private static final JsonMapper JSON = CanonicalJson.mapper();

    private Fingerprint() {}

    /** Two bodies that mean the same have one fingerprint, however they are written. */
    static String of(OrderPlacement body) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of()
                    .formatHex(digest.digest(
                            JSON.writeValueAsString(body.toRequest()).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
