package io.entrepot.sandbox.protocol;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Issues and checks JSON web tokens; they hold all they need, so that a token outlives a restart. */
public final class SignedToken {

    private static final String HEADER = encode("{\"alg\":\"HS256\",\"typ\":\"JWT\"}");

    private final String secret;
    private final String audience;
    private final Clock clock;

    public SignedToken(String secret, String audience, Clock clock) {
        this.secret = secret;
        this.audience = audience;
        this.clock = clock;
    }

    public String issue(String subject, Duration life) {
        var now = clock.instant().getEpochSecond();
        var claims = Json.object().put("aud", audience).put("sub", subject).put("iat", now);
        var content = HEADER + "." + encode(Json.write(claims.put("exp", now + life.toSeconds())));
        return content + "." + Hmac.base64Url(secret, content);
    }

    /** The header's value must be {@code Bearer} and a token of ours that has not expired. */
    public boolean accepts(@Nullable String authorization) {
        if (authorization == null || !authorization.startsWith("Bearer ")) {
            return false;
        }
        var token = authorization.substring("Bearer ".length()).strip();
        var dot = token.lastIndexOf('.');
        return dot > 0
                && token.substring(dot + 1).equals(Hmac.base64Url(secret, token.substring(0, dot)))
                && lives(token.substring(0, dot));
    }

    private boolean lives(String content) {
        try {
            var claims = claims(content);
            return claims.path("aud").asString().equals(audience)
                    && claims.path("exp").asLong() > clock.instant().getEpochSecond();
        } catch (IllegalArgumentException | JacksonException _) {
            return false; // signed by us, but not a token
        }
    }

    private static JsonNode claims(String content) {
        var claims = Base64.getUrlDecoder().decode(content.substring(content.indexOf('.') + 1));
        return Json.MAPPER.readTree(new String(claims, StandardCharsets.UTF_8));
    }

    private static String encode(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
