package io.entrepot.foundation.security;

import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** A small service behind the adapter: one operation of each kind of access, and one that no rule names. */
@SpringBootApplication
class GuardedApplication {

    @Bean
    AccessRules thingsAccess() {
        return access -> access.scope(GET, "/things/{id}", "things:read")
                .scope(POST, "/things", "things:write")
                .authenticated("/me")
                .open(POST, "/hooks/**");
    }

    /** Answers who it thinks is calling. */
    @RestController
    static class ThingsController {

        @GetMapping("/things/{number}")
        Answer read() {
            return new Answer("read");
        }

        @PostMapping("/things")
        Answer write() {
            return new Answer("written");
        }

        @GetMapping("/me")
        Caller me(Caller caller) {
            return caller;
        }

        @PostMapping("/hooks/vendor")
        Answer hook() {
            return new Answer("told");
        }

        @GetMapping("/unlisted")
        Answer unlisted() {
            return new Answer("leaked");
        }
    }

    record Answer(String text) {}
}
