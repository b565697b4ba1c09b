-- Systems also look for a given name or a patronymic alone. Without these the whole register was read to learn that nobody bears it.
create index specialist_version_given_name_idx on specialist_version (folded_name(given_name) text_pattern_ops) where valid_to is null;
create index specialist_version_patronymic_idx on specialist_version (folded_name(patronymic) text_pattern_ops) where valid_to is null;
analyze specialist_version;
