package io.entrepot.foundation.security;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.cache.Cache;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.jwt.DPoPProofJwtDecoderFactory;
import org.springframework.security.oauth2.jwt.DPoPProofReplayValidator;
import org.springframework.security.oauth2.jwt.DPoPProofReplayValidator.InMemoryCache;
import org.springframework.security.oauth2.jwt.JwtIssuedAtValidator;
import org.springframework.security.oauth2.server.resource.authentication.DPoPAuthenticationProvider;
import org.springframework.security.oauth2.server.resource.web.authentication.DPoPAuthenticationConverter;

/** How a caller proves that the key is its own to which its token is bound (RFC 9449): fresh, for this call, and once. */
public final class ProofsOfPossession {

    /** What is remembered here at most; beyond it proofs are refused rather than believed twice. */
    private static final int MOST = 200_000;

    /** Of one key: a plan's burst for as long as a proof counts, twice; the library's own 1000 would be 25 calls a second. */
    private static final int MOST_OF_ONE_KEY = 20_000;

    private static final DPoPAuthenticationConverter OF_REQUEST = new DPoPAuthenticationConverter();

    private ProofsOfPossession() {}

    /** Used proofs that this process alone remembers. */
    public static Cache inMemory() {
        var proofs = new InMemoryCache();
        proofs.setMaxSize(MOST);
        proofs.setMaxRequestsPerKey(MOST_OF_ONE_KEY);
        return proofs;
    }

    /** The library takes an empty proof for an error of ours. */
    static @Nullable Authentication ofRequest(HttpServletRequest request) {
        var proof = request.getHeader("DPoP");
        if (proof != null && proof.isBlank()) {
            throw new OAuth2AuthenticationException(
                    new OAuth2Error(OAuth2ErrorCodes.INVALID_REQUEST, "DPoP proof is missing or invalid.", null));
        }
        return OF_REQUEST.convert(request);
    }

    static ObjectPostProcessor<DPoPAuthenticationProvider> checking(Cache used, Duration window, Clock clock) {
        var factory = factory(used, window, clock);
        return new ObjectPostProcessor<>() {
            @Override
            public <O extends DPoPAuthenticationProvider> O postProcess(O provider) {
                provider.setDPoPProofVerifierFactory(factory);
                return provider;
            }
        };
    }

    private static DPoPProofJwtDecoderFactory factory(Cache used, Duration window, Clock clock) {
        var fresh = new JwtIssuedAtValidator(true);
        fresh.setClockSkew(window);
        fresh.setClock(clock);
        var once = new DPoPProofReplayValidator(used);
        once.setClockSkew(window);
        once.setClock(clock);
        var factory = new DPoPProofJwtDecoderFactory();
        factory.setJwtValidatorFactory(
                DPoPProofJwtDecoderFactory.createDefaultJwtValidatorFactory(List.of(fresh, once)));
        return factory;
    }
}
