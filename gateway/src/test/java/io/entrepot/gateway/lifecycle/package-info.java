/** Tests of the lifecycle and of its file. */
@NullMarked
package io.entrepot.gateway.lifecycle;

import org.jspecify.annotations.NullMarked;
