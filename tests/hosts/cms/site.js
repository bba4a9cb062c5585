import $ from 'jquery';
import 'bootstrap/js/dist/tab';
import 'bootstrap/dist/css/bootstrap.css';
import 'bauyr/element';

// What themes and plugins of such sites do to every page.
$('input, select, textarea').addClass('form-control').val('');
$(document).on('click', 'a[href^="#"]', (event) => event.preventDefault());
$(document).on('submit', 'form', () => false);
$('#language').on('click', () => $('bauyr-check').attr('lang', 'ru'));
$(document).on('bauyr-result', ({ originalEvent }) => $('#outcome-here').text(originalEvent.detail.outcome));
