package io.entrepot.foundation.testing;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.function.UnaryOperator;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.support.TestPropertySourceUtils;

/** Stands in for the realm in tests of one service: a key set, a token endpoint, and tokens of any content. */
public final class TokenIssuer implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final long LIFE_SECONDS = 300;

    /** A service judges a token by its own clock, which a test may set far ahead; tests of expiry set their own end. */
    private static final Duration LONG_ENOUGH = Duration.ofDays(10 * 365);

    private static final RSAKey KEY = newKey();
    private static final RSAKey FOREIGN_KEY = newKey();
    private static final HttpServer SERVER = serve();

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        TestPropertySourceUtils.addInlinedPropertiesToEnvironment(context, "entrepot.security.issuer=" + issuer());
    }

    /** The issuer that valid tokens name. */
    public static String issuer() {
        return "http://127.0.0.1:" + SERVER.getAddress().getPort() + "/realms/entrepot";
    }

    /** A valid access token for this audience with these scopes. */
    public static String token(String audience, String scopes) {
        return token(claims -> claims.audience(audience).claim("scope", scopes));
    }

    /** A valid access token of a partner. */
    public static String partnerToken(String audience, String partner, String scopes) {
        return token(claims -> claims.audience(audience)
                .claim("scope", scopes)
                .claim("partner", partner)
                .claim("plan", "gold"));
    }

    /** An access token whose claims the test changes. */
    public static String token(UnaryOperator<JWTClaimsSet.Builder> change) {
        return sign(change, KEY, JOSEObjectType.JWT);
    }

    /** A token that is right in every claim, but signed with a key that the realm does not have. */
    public static String forged(String audience, String scopes) {
        return sign(claims -> claims.audience(audience).claim("scope", scopes), FOREIGN_KEY, JOSEObjectType.JWT);
    }

    private static String sign(UnaryOperator<JWTClaimsSet.Builder> change, RSAKey key, JOSEObjectType type) {
        var now = Instant.now(java.time.Clock.systemUTC());
        var claims = change.apply(new JWTClaimsSet.Builder()
                .issuer(issuer())
                .subject("service-account-test")
                .claim("azp", "test")
                .claim("typ", "Bearer")
                .jwtID(java.util.UUID.randomUUID().toString())
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(LONG_ENOUGH))));
        var header = new JWSHeader.Builder(JWSAlgorithm.RS256)
                .type(type)
                .keyID(KEY.getKeyID())
                .build();
        var token = new SignedJWT(header, claims.build());
        try {
            token.sign(new RSASSASigner(key));
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
        return token.serialize();
    }

    private static RSAKey newKey() {
        try {
            return new RSAKeyGenerator(2048).keyID("test").generate();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static HttpServer serve() {
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/realms/entrepot/protocol/openid-connect/certs", TokenIssuer::keys);
            server.createContext("/realms/entrepot/protocol/openid-connect/token", TokenIssuer::tokens);
            startAside(server);
            return server;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** The server's thread is a daemon like the one that starts it, so that a program with this issuer can end. */
    private static void startAside(HttpServer server) {
        try {
            Thread.ofPlatform().daemon().start(server::start).join();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private static void keys(HttpExchange exchange) throws IOException {
        answer(exchange, new JWKSet(KEY).toString());
    }

    private static void tokens(HttpExchange exchange) throws IOException {
        var token = token("any", "any");
        answer(exchange, """
                {"access_token":"%s","token_type":"Bearer","expires_in":%d}""".formatted(token, LIFE_SECONDS));
    }

    private static void answer(HttpExchange exchange, String body) throws IOException {
        try (exchange) {
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            var bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }
}
