/** What the tests of every service share: real PostgreSQL and Kafka, a token issuer, architecture rules, published contracts. */
@NullMarked
package io.entrepot.foundation.testing;

import org.jspecify.annotations.NullMarked;
