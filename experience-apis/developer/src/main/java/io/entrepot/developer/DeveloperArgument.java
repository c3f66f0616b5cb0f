package io.entrepot.developer;

import io.entrepot.canonical.order.ConsumerId;
import io.entrepot.developer.access.Decider;
import io.entrepot.developer.application.Developer;
import io.entrepot.foundation.security.CheckedToken;
import io.entrepot.foundation.web.ProblemException;
import io.entrepot.foundation.web.ProblemType;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.core.MethodParameter;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Hands controllers the developer or decider who calls: as the checked token says, never as the request says. */
@Component
class DeveloperArgument implements HandlerMethodArgumentResolver, WebMvcConfigurer {

    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Developer.class, Decider.class);
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(this);
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Developer.class || parameter.getParameterType() == Decider.class;
    }

    @Override
    public Record resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        var token = CheckedToken.required();
        return parameter.getParameterType() == Decider.class ? new Decider(nameIn(token)) : developer(token);
    }

    private static Developer developer(Jwt token) {
        return new Developer(new ConsumerId(needed(token, "partner")), needed(token, "plan"), nameIn(token));
    }

    private static String needed(Jwt token, String claim) {
        var value = token.getClaimAsString(claim);
        if (value == null) {
            throw new ProblemException(ProblemType.FORBIDDEN, "The token does not name a " + claim + ".");
        }
        return value;
    }

    private static String nameIn(Jwt token) {
        return Stream.of("preferred_username", "sub")
                .map(token::getClaimAsString)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse("unknown");
    }
}
