package io.entrepot.carriereasypost;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.text.Normalizer;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Trackers and signed events of EasyPost, and the wishes that lead to them, named after an order. */
final class EasyPostFixtures {

    static final String SECRET = "secr\u00e9t";

    private EasyPostFixtures() {}

    static String wish(String order) {
        return """
                {"orderId":"%1$s","legId":"%1$s-1","node":"ATL","carrier":"UPS","trackingNumber":"1Z%1$s"}""".formatted(order);
    }

    static String event(String id, String order, String status, String... scans) {
        return """
                {"id":"%s","object":"Event","description":"tracker.updated","mode":"test","previous_attributes":{},"result":%s}""".formatted(id, tracker(order, status, scans));
    }

    static String tracker(String order, String status, String... scans) {
        return """
                {"id":"trk_%1$s","object":"Tracker","tracking_code":"1Z%1$s","carrier":"UPS","status":"%2$s","status_detail":"unknown",
                 "updated_at":"2026-11-23T14:00:00Z","public_url":"https://track.example.com/%1$s","weight":614.4,"tracking_details":[%3$s]}""".formatted(order, status, String.join(",", scans));
    }

    static String scan(String status, int hour) {
        return """
                {"object":"TrackingDetail","status":"%s","status_detail":"unknown","datetime":"2026-11-23T%d:00:00Z"}""".formatted(status, hour);
    }

    static String signature(String body) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            var key = Normalizer.normalize(SECRET, Normalizer.Form.NFKD).getBytes(StandardCharsets.UTF_8);
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return "hmac-sha256-hex=" + HexFormat.of().formatHex(mac.doFinal(body.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
