/** Tests of what callers are told of a version's life. */
@NullMarked
package io.entrepot.gateway.lifecycle.web;

import org.jspecify.annotations.NullMarked;
