package io.entrepot.gateway.session;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.authentication.CredentialsExpiredException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationConverter;
import org.springframework.security.web.context.RequestAttributeSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.web.filter.OncePerRequestFilter;

/** Turns a call with a session into one with that session's token, so that all behind treats both alike. */
class TokenOfSession extends OncePerRequestFilter {

    private final PersonsTokens tokens;
    private final JwtDecoder decoder;
    private final JwtAuthenticationConverter authorities = new JwtAuthenticationConverter();

    /** Where usage and lineage look for the caller, as a call with a bearer token leaves it. */
    private final SecurityContextRepository ofRequest = new RequestAttributeSecurityContextRepository();

    TokenOfSession(PersonsTokens tokens, JwtDecoder decoder) {
        this.tokens = tokens;
        this.decoder = decoder;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var kept = SecurityContextHolder.getContext();
        if (!(kept.getAuthentication() instanceof OAuth2AuthenticationToken person)) {
            chain.doFilter(request, response);
            return;
        }
        var ofCall = SecurityContextHolder.createEmptyContext();
        ofCall.setAuthentication(authorities.convert(checked(tokens.current(person, request, response))));
        SecurityContextHolder.setContext(ofCall);
        ofRequest.saveContext(ofCall, request, response);
        try {
            chain.doFilter(request, response);
        } finally {
            SecurityContextHolder.setContext(kept);
        }
    }

    private Jwt checked(String token) {
        try {
            return decoder.decode(token);
        } catch (BadJwtException refused) {
            throw new CredentialsExpiredException("the session's token is not valid", refused);
        } catch (JwtException away) {
            throw new AuthenticationServiceException("tokens cannot be checked", away);
        }
    }
}
