package io.entrepot.foundation.security;

import io.entrepot.foundation.web.Problems;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AuthenticationEntryPointFailureHandler;
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
    JwtDecoder tokenDecoder(SecurityProperties properties) {
        return TokenDecoder.of(properties);
    }

    @Bean
    SecurityProblems securityProblems(Problems problems) {
        return new SecurityProblems(problems);
    }

    @Bean
    CallerArgument callerArgument() {
        return new CallerArgument();
    }

    @Bean
    @ConditionalOnMissingBean
    SecurityFilterChain protectedService(
            HttpSecurity http, ObjectProvider<AccessRules> rules, SecurityProblems problems) throws Exception {
        return http.authorizeHttpRequests(registry -> {
                    registry.requestMatchers(
                                    HttpMethod.GET, "/actuator/health/**", "/v3/api-docs/**", "/v3/api-docs.yaml")
                            .permitAll();
                    registry.requestMatchers("/error").permitAll();
                    rules.orderedStream().forEach(rule -> rule.define(new AccessRules.Access(registry)));
                    registry.anyRequest().denyAll();
                })
                .oauth2ResourceServer(server -> server.jwt(jwt -> {})
                        .authenticationEntryPoint(problems)
                        .accessDeniedHandler(problems)
                        .withObjectPostProcessor(outageAsProblem(problems)))
                .exceptionHandling(
                        handling -> handling.authenticationEntryPoint(problems).accessDeniedHandler(problems))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable) // no cookie ever authenticates a call to a service
                .build();
    }

    /** By default a key set that cannot be had is thrown on and becomes a 500. */
    private static ObjectPostProcessor<BearerTokenAuthenticationFilter> outageAsProblem(SecurityProblems problems) {
        var handler = new AuthenticationEntryPointFailureHandler(problems);
        handler.setRethrowAuthenticationServiceException(false);
        return new ObjectPostProcessor<>() {
            @Override
            public <O extends BearerTokenAuthenticationFilter> O postProcess(O filter) {
                filter.setAuthenticationFailureHandler(handler);
                return filter;
            }
        };
    }

    @Bean
    @ConditionalOnProperty("entrepot.security.client.id")
    ServiceTokens serviceTokens(SecurityProperties properties) {
        return new ServiceTokens(properties);
    }

    @Bean
    @ConditionalOnProperty("entrepot.security.client.id")
    RestClientHttpServiceGroupConfigurer tokensForGroups(SecurityProperties properties, ServiceTokens tokens) {
        return groups -> groups.filterByName(properties.client().groups().toArray(String[]::new))
                .forEachClient((group, client) -> client.requestInterceptor(tokens.interceptor()));
    }
}
