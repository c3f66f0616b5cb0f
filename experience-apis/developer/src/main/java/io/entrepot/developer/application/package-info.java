/** What a partner's developers register: programs with credentials of their own. */
@NullMarked
package io.entrepot.developer.application;

import org.jspecify.annotations.NullMarked;
