package io.entrepot.foundation.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Collection;
import java.util.HexFormat;
import java.util.function.Function;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** Takes the webhooks of a vendor that signs them: a header carries HMAC-SHA256 over the body's bytes as they came. */
public final class SignedWebhooks {

    private static final int LARGEST_BODY = 256 * 1024;
    private static final String ALGORITHM = "HmacSHA256";

    private final String header;
    private final Function<byte[], String> spelling;

    private SignedWebhooks(String header, Function<byte[], String> spelling) {
        this.header = header;
        this.spelling = spelling;
    }

    public static SignedWebhooks inBase64(String header) {
        return new SignedWebhooks(header, Base64.getEncoder()::encodeToString);
    }

    public static SignedWebhooks inHex(String header, String prefix) {
        return new SignedWebhooks(header, digest -> prefix + HexFormat.of().formatHex(digest));
    }

    /**
     * The body, once it is proven that its sender knows one of the secrets; else 401.
     *
     * @param secrets several while one replaces another; an empty one proves nothing
     */
    public byte[] body(HttpServletRequest request, Collection<String> secrets) throws IOException {
        var body = read(request);
        var sent = request.getHeader(header);
        if (secrets.stream().noneMatch(secret -> isRight(sent, body, secret))) {
            throw new ProblemException(ProblemType.UNAUTHENTICATED, "The signature does not fit the body.");
        }
        return body;
    }

    private boolean isRight(@Nullable String sent, byte[] body, String secret) {
        return sent != null
                && !secret.isEmpty()
                && MessageDigest.isEqual(bytes(spelling.apply(digest(body, secret))), bytes(sent)); // in constant time
    }

    private static byte[] read(HttpServletRequest request) throws IOException {
        var body = request.getInputStream().readNBytes(LARGEST_BODY + 1);
        if (body.length > LARGEST_BODY) {
            throw new ProblemException(ProblemType.BODY_TOO_LARGE, "The body is larger than any webhook.");
        }
        return body;
    }

    private static byte[] digest(byte[] body, String secret) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(bytes(secret), ALGORITHM));
            return mac.doFinal(body);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every JDK has " + ALGORITHM, impossible);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
