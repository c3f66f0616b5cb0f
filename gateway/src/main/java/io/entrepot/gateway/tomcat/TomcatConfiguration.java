package io.entrepot.gateway.tomcat;

import io.entrepot.foundation.web.Problems;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Makes the web server speak problem details, too, and wait for nobody for ever. */
@Configuration(proxyBeanMethods = false)
class TomcatConfiguration {

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> problemsOfTheServer(Problems problems) {
        return factory -> factory.addContextCustomizers(
                context -> context.getParent().getPipeline().addValve(new ProblemReportValve(problems)));
    }

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> brokenAnswers() {
        return factory ->
                factory.addContextCustomizers(context -> context.getPipeline().addValve(new BrokenAnswerValve()));
    }

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> timelyHeaders() {
        return factory -> factory.setProtocol(TimelyHeaders.class.getName());
    }
}
