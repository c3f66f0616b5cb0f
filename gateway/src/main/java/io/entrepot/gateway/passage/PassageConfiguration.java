package io.entrepot.gateway.passage;

import io.entrepot.foundation.web.Problems;
import org.springframework.boot.http.client.JdkClientHttpRequestFactoryBuilder;
import org.springframework.boot.http.client.autoconfigure.ClientHttpRequestFactoryBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Makes the parts of the passage that are the same for all routes. */
@Configuration(proxyBeanMethods = false)
class PassageConfiguration {

    @Bean
    ProblemAnswers problemAnswers(Problems problems) {
        return new ProblemAnswers(problems);
    }

    @Bean
    RequestHygiene requestHygiene() {
        return new RequestHygiene();
    }

    @Bean
    AnswerHygiene answerHygiene() {
        return new AnswerHygiene();
    }

    /** A compressed answer passes as it is: unpacked here, it would no longer fit its headers. */
    @Bean
    ClientHttpRequestFactoryBuilderCustomizer<JdkClientHttpRequestFactoryBuilder> noCompression() {
        return builder -> builder.withCustomizer(factory -> factory.enableCompression(false));
    }
}
