/** Which paths exist, who may call them, and what is said about those that do not exist. */
@NullMarked
package io.entrepot.gateway.route;

import org.jspecify.annotations.NullMarked;
