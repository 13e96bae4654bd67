package io.chengnuo.sla;

import io.chengnuo.policy.CaseTraits;
import io.chengnuo.policy.StartEvent;
import java.util.List;
import java.util.UUID;

/** Which promises a version of the policy makes for a request when something happens to it. */
@FunctionalInterface
interface Promises {

    List<Terms> applicable(UUID policyVersion, CaseTraits request, StartEvent start);
}
