package io.entrepot.gateway.route;

import org.springframework.web.bind.annotation.RequestMethod;

/**
 * One method of a path of the public address space, in whatever state its version is.
 *
 * @param route the path of its part of the address space, such as {@code /partner/v2}
 * @param path the whole path pattern
 * @param backend the service that answers
 */
public record PublicOperation(String route, String path, RequestMethod method, String backend) {}
