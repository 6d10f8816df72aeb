create table no_such_type_in_here (value nonsense not null);
