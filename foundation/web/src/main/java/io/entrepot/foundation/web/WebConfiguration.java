package io.entrepot.foundation.web;

import io.entrepot.foundation.lifecycle.Lifecycle;
import io.micrometer.tracing.Tracer;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Contact;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.servers.Server;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.databind.ObjectMapper;

/** Gives every service its problem details, body limit, clock, API document head, and what is said of versions that end. */
@AutoConfiguration(
        beforeName = "org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration",
        afterName = "org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration")
@EnableConfigurationProperties(WebProperties.class)
@Import({
    ProblemAdvice.class,
    ProblemErrorController.class,
    StorableText.class,
    FailureContract.class,
    EndingContract.class
})
class WebConfiguration {

    @Bean
    @ConditionalOnMissingBean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    Problems problems(ObjectProvider<Tracer> tracer, ObjectMapper json) {
        return new Problems(tracer.getIfAvailable(() -> Tracer.NOOP), json);
    }

    @Bean
    FilterRegistrationBean<BodyLimit> bodyLimit(WebProperties properties, Problems problems) {
        var registration = new FilterRegistrationBean<>(new BodyLimit(properties.maximumBody(), problems));
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 50);
        return registration;
    }

    @Bean
    WebMvcConfigurer storableQueries() {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry interceptors) {
                interceptors.addInterceptor(new StorableQuery());
            }
        };
    }

    @Bean
    FilterRegistrationBean<EndingAnswers> endingAnswers(Lifecycle lifecycle) {
        var answers = new EndingAnswers(lifecycle);
        var registration = new FilterRegistrationBean<>(answers);
        registration.setEnabled(answers.isNeeded()); // no call pays for it while nothing ends
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 40);
        return registration;
    }

    @Bean
    @ConditionalOnMissingBean
    OpenAPI openApi(WebProperties properties) {
        var api = properties.api();
        return new OpenAPI()
                .info(new Info()
                        .title(api.title())
                        .version(api.version())
                        .description(api.description())
                        .contact(contact(api.contact())))
                .servers(List.of(new Server().url(api.server())));
    }

    private static @Nullable Contact contact(WebProperties.@Nullable Contact owner) {
        return owner == null ? null : new Contact().name(owner.team()).email(owner.email());
    }
}
