/** Tests of people's sessions, without a gateway around them. */
@NullMarked
package io.entrepot.gateway.session;

import org.jspecify.annotations.NullMarked;
