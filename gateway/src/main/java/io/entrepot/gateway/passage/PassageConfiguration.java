package io.entrepot.gateway.passage;

import io.entrepot.foundation.web.Problems;
import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.propagation.Propagator;
import jakarta.servlet.DispatcherType;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.CacheControlHeadersWriter;
import org.springframework.security.web.header.writers.ContentSecurityPolicyHeaderWriter;
import org.springframework.security.web.header.writers.HstsHeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.header.writers.XContentTypeOptionsHeaderWriter;
import org.springframework.security.web.header.writers.XXssProtectionHeaderWriter;
import org.springframework.security.web.header.writers.frameoptions.XFrameOptionsHeaderWriter;
import org.springframework.web.cors.UrlBasedCorsConfigurationSource;
import org.springframework.web.filter.CorsFilter;
import tools.jackson.databind.ObjectMapper;

/** Makes the parts of the passage that are the same for all routes. */
@Configuration(proxyBeanMethods = false)
class PassageConfiguration {

    @Bean
    ProblemAnswers problemAnswers(Problems problems) {
        return new ProblemAnswers(problems);
    }

    @Bean
    BegunAnswers begunAnswers() {
        return new BegunAnswers();
    }

    @Bean
    RequestHygiene requestHygiene() {
        return new RequestHygiene();
    }

    @Bean
    Trace trace(Tracer tracer, Propagator propagator) {
        return new Trace(tracer, propagator);
    }

    @Bean
    AnswerHygiene answerHygiene() {
        return new AnswerHygiene();
    }

    /** Before tokens and ended versions are looked at: a browser asks without a token first, and its page reads refusals, too. */
    @Bean
    FilterRegistrationBean<CorsFilter> otherSites(List<OpenPaths> open, Problems problems, ObjectMapper json) {
        var source = new UrlBasedCorsConfigurationSource();
        open.forEach(paths -> paths.byPattern().forEach(source::registerCorsConfiguration));
        var filter = new CorsFilter(source);
        filter.setCorsProcessor(new ProblemCorsProcessor(problems, json));
        var registration = new FilterRegistrationBean<>(filter);
        registration.setDispatcherTypes(DispatcherType.REQUEST);
        registration.setOrder(SecurityFilterProperties.DEFAULT_FILTER_ORDER - 4);
        return registration;
    }

    /** What no other answer decides for itself: nothing of ours is shown in a frame or loads anything, and https stays https. */
    @Bean
    FilterRegistrationBean<HeaderWriterFilter> securityHeaders(@Value("${entrepot.catalog.address}") URI address) {
        var hsts = new HstsHeaderWriter(
                request -> "https".equals(address.getScheme()),
                Duration.ofDays(365).toSeconds(),
                false);
        var filter = new HeaderWriterFilter(List.of(
                new CacheControlHeadersWriter(),
                new XContentTypeOptionsHeaderWriter(),
                new XFrameOptionsHeaderWriter(),
                new XXssProtectionHeaderWriter(),
                hsts,
                new ContentSecurityPolicyHeaderWriter("default-src 'none'; frame-ancestors 'none'"),
                new ReferrerPolicyHeaderWriter(ReferrerPolicy.NO_REFERRER)));
        var registration = new FilterRegistrationBean<>(filter);
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return registration;
    }

    /** They are written above for whoever answers, chains included. */
    @Bean
    Customizer<HeadersConfigurer<HttpSecurity>> noHeadersOfChains() {
        return HeadersConfigurer::disable;
    }
}
