INSERT INTO case_step_file VALUES (1, 2, 1);
INSERT INTO case_report SELECT min(id), 1 FROM mistake_report HAVING min(id) IS NOT NULL;
