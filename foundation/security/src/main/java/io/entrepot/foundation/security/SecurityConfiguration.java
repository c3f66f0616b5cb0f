package io.entrepot.foundation.security;

import io.entrepot.foundation.web.Problems;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.cache.Cache;
import org.springframework.context.annotation.Bean;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.resource.OAuth2ProtectedResourceMetadata;
import org.springframework.security.oauth2.server.resource.web.BearerTokenResolver;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AuthenticationEntryPointFailureHandler;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.web.client.support.RestClientHttpServiceGroupConfigurer;

/** Protects a service: health and API documents are open, its own rules need a token, all else is denied. */
@AutoConfiguration(
        afterName = "io.entrepot.foundation.web.WebConfiguration",
        beforeName = {
            "org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration",
            "org.springframework.boot.security.oauth2.server.resource.autoconfigure.servlet.OAuth2ResourceServerAutoConfiguration",
            "org.springframework.boot.restclient.autoconfigure.service.HttpServiceClientAutoConfiguration"
        })
@EnableConfigurationProperties(SecurityProperties.class)
class SecurityConfiguration {

    @Bean
    @ConditionalOnMissingBean
    JwtDecoder tokenDecoder(SecurityProperties properties, Clock clock, MeterRegistry meters) {
        var checking = TokenDecoder.of(properties, clock, new KeySetMeter(meters, clock));
        return new BoundTokens(new RememberedTokens(checking, properties.remember(), clock));
    }

    /** Each filter of a chain observed for itself cost a call at the gateway as much as passing it on. */
    @Bean
    SecurityObservationSettings observations() {
        return SecurityObservationSettings.noObservations();
    }

    /** The library's rules are patterns, and each reading of a header or parameter is checked again. */
    @Bean
    HttpFirewall firewall() {
        var firewall = new StrictHttpFirewall();
        firewall.setAllowedHeaderNames(PlainText.or(StrictHttpFirewall.ALLOWED_HEADER_NAMES));
        firewall.setAllowedHeaderValues(PlainText.or(StrictHttpFirewall.ALLOWED_HEADER_VALUES));
        firewall.setAllowedParameterNames(PlainText.or(StrictHttpFirewall.ALLOWED_PARAMETER_NAMES));
        return firewall;
    }

    @Bean
    BearerTokenResolver bearerTokenResolver() {
        return new BearerHeader();
    }

    @Bean
    SecurityProblems securityProblems(Problems problems, SecurityProperties properties) {
        return new SecurityProblems(problems, properties.proofs().accepted());
    }

    @Bean
    @ConditionalOnMissingBean(name = "usedProofs")
    Cache usedProofs() {
        return ProofsOfPossession.inMemory();
    }

    @Bean
    CallerArgument callerArgument() {
        return new CallerArgument();
    }

    @Bean
    ServiceAccess serviceAccess(ObjectProvider<AccessRules> rules) {
        return new ServiceAccess(rules.orderedStream().toList());
    }

    @Bean
    AccessContract accessContract(ServiceAccess access) {
        return new AccessContract(access);
    }

    /** Takes every call that no chain of the service's own takes before. */
    @Bean
    @ConditionalOnMissingBean(name = "protectedService")
    SecurityFilterChain protectedService(
            HttpSecurity http,
            ServiceAccess access,
            SecurityProblems problems,
            SecurityProperties properties,
            Cache usedProofs,
            Clock clock)
            throws Exception {
        if (properties.proofs().accepted()) {
            acceptProofs(http, problems, properties, usedProofs, clock);
        }
        var scopes = new TreeSet<String>();
        return http.authorizeHttpRequests(registry -> scopes.addAll(access.define(registry)))
                .oauth2ResourceServer(server -> server.jwt(jwt -> {})
                        .protectedResourceMetadata(metadata -> metadata.protectedResourceMetadataCustomizer(
                                resource -> describe(resource, properties, scopes)))
                        .authenticationEntryPoint(problems)
                        .accessDeniedHandler(problems)
                        .withObjectPostProcessor(outageAsProblem(problems)))
                .exceptionHandling(
                        handling -> handling.authenticationEntryPoint(problems).accessDeniedHandler(problems))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable) // no cookie ever authenticates a call to a service
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .build();
    }

    private static void acceptProofs(
            HttpSecurity http, SecurityProblems problems, SecurityProperties properties, Cache used, Clock clock)
            throws Exception {
        http.oauth2ResourceServer(
                server -> server.dPoP(dpop -> dpop.authenticationConverter(ProofsOfPossession::ofRequest)
                                .authenticationFailureHandler(failure(problems)))
                        .withObjectPostProcessor(ProofsOfPossession.checking(
                                used, properties.proofs().window(), clock)));
    }

    /** Where tokens come from and which scopes exist here, so that a client can find out by itself (RFC 9728). */
    private static void describe(
            OAuth2ProtectedResourceMetadata.Builder resource, SecurityProperties properties, Set<String> scopes) {
        resource.authorizationServer(properties.issuer().toString()).scopes(known -> known.addAll(scopes));
    }

    /** By default a key set that cannot be had is thrown on and becomes a 500. */
    private static ObjectPostProcessor<BearerTokenAuthenticationFilter> outageAsProblem(SecurityProblems problems) {
        var handler = failure(problems);
        return new ObjectPostProcessor<>() {
            @Override
            public <O extends BearerTokenAuthenticationFilter> O postProcess(O filter) {
                filter.setAuthenticationFailureHandler(handler);
                return filter;
            }
        };
    }

    private static AuthenticationEntryPointFailureHandler failure(SecurityProblems problems) {
        var handler = new AuthenticationEntryPointFailureHandler(problems);
        handler.setRethrowAuthenticationServiceException(false);
        return handler;
    }

    @Bean
    @ConditionalOnProperty("entrepot.security.client.id")
    ServiceTokens serviceTokens(SecurityProperties properties, Clock clock) {
        return new ServiceTokens(properties, clock);
    }

    @Bean
    @ConditionalOnProperty("entrepot.security.client.id")
    RestClientHttpServiceGroupConfigurer tokensForGroups(SecurityProperties properties, ServiceTokens tokens) {
        return groups -> groups.filterByName(properties.client().groups().toArray(String[]::new))
                .forEachClient((group, client) -> client.requestInterceptor(tokens.interceptor()));
    }
}
