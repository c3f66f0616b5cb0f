package io.entrepot.foundation.testing;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** The key of a caller whose tokens are bound to it, and the proofs that it signs (DPoP, RFC 9449). */
public final class ProofKey {

    private final ECKey key = newKey();

    /** The value of a token's claim {@code cnf} that binds it to this key. */
    public Map<String, Object> confirmation() {
        try {
            return Map.of("jkt", key.computeThumbprint().toString());
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** A proof for a call without a token, as the token endpoint wants it. */
    public String proof(String method, URI target) {
        return sign(method, target, claims -> claims);
    }

    /** A proof for a call with this token. */
    public String proof(String method, URI target, String token) {
        return proof(method, target, token, claims -> claims);
    }

    /** A proof that is right but for what the test changes. */
    public String proof(String method, URI target, String token, UnaryOperator<JWTClaimsSet.Builder> change) {
        return sign(method, target, claims -> change.apply(claims.claim("ath", hash(token))));
    }

    private String sign(String method, URI target, UnaryOperator<JWTClaimsSet.Builder> change) {
        var claims = change.apply(new JWTClaimsSet.Builder()
                .jwtID(UUID.randomUUID().toString())
                .claim("iat", Instant.now(Clock.systemUTC()).getEpochSecond())
                .claim("htm", method)
                .claim("htu", target.toString()));
        var header = new JWSHeader.Builder(JWSAlgorithm.ES256)
                .type(new JOSEObjectType("dpop+jwt"))
                .jwk(key.toPublicJWK())
                .build();
        var proof = new SignedJWT(header, claims.build());
        try {
            proof.sign(new ECDSASigner(key));
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
        return proof.serialize();
    }

    private static String hash(String token) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return Base64URL.encode(digest.digest(token.getBytes(StandardCharsets.US_ASCII)))
                    .toString();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static ECKey newKey() {
        try {
            return new ECKeyGenerator(Curve.P_256).generate();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
