package io.chengnuo.policy;

import java.util.List;

/** A module that has things which make clauses happen announces them here, as they are set now in the company. */
public interface ControlSource {

    List<Control> controls();
}
