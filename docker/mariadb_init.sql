-- Runs once, when the volume is new.
CREATE DATABASE IF NOT EXISTS bedriftsnett_test;
GRANT ALL ON `bedriftsnett%`.* TO 'bedriftsnett'@'%';
