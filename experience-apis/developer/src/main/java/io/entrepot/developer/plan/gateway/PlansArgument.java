package io.entrepot.developer.plan.gateway;

import io.entrepot.developer.plan.Plans;
import io.entrepot.foundation.web.ProblemException;
import io.entrepot.foundation.web.ProblemType;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.databind.ObjectMapper;

/** Hands controllers the plans that the gateway told with the call: the very ones by which it counts. */
@Component
class PlansArgument implements HandlerMethodArgumentResolver, WebMvcConfigurer {

    private static final String HEADER = "X-Entrepot-Plans";

    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Plans.class);
    }

    private final ObjectMapper json;

    PlansArgument(ObjectMapper json) {
        this.json = json;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(this);
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Plans.class;
    }

    @Override
    public Plans resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        var told = request.getHeader(HEADER);
        if (told == null) {
            throw new ProblemException(
                    ProblemType.BACKEND_UNAVAILABLE,
                    "Plans are known at the gateway; this call did not come through it.");
        }
        return json.readValue(told, PlansMessage.class).toPlans();
    }
}
