package io.chengnuo.people.skill;

/** Where a level is known from. */
public enum SkillSource {
    LEAD,
    TRAINING,
    QUALITY
}
