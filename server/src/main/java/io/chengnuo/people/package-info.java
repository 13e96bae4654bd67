/**
 * Who works here: the organisation tree, teams, posts with duties and rights, people and the posts they hold; how they prove
 * who they are (password and code, passkey, token), and the keeper of every door. Announces what changes in all of that.
 */
@NullMarked
@ApplicationModule(allowedDependencies = "shared")
package io.chengnuo.people;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
